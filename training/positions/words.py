"""Words with their tone and vector, for models/positions.bin: .train/positions-words.json and .bin.

Tone: logistic regression on the attitudes of NewsMTSC (train split), neutral ones aside, over the words within 90 characters of the
target, each as its GloVe vector and as itself; the words of our own lexicon are examples of one word each.
"""
import gzip, json, re, sys
import numpy as np
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

WORK, SHARED = '.train', sys.argv[1] if len(sys.argv) > 1 else '../shared'
vocabulary = json.load(open('models/attributor.json'))['vocabulary']
glove = np.load(f'{WORK}/glove.npy').astype(np.float32)
seeds = json.load(open(f'{WORK}/positions-seeds.json'))
row_of = {word: row for row, word in enumerate(vocabulary)}
length = np.linalg.norm(glove, axis=1, keepdims=True)
unit = glove / np.where(length == 0, 1, length)

texts, praised, groups = [], [], []
for line in gzip.open(f'{SHARED}/corpora/newsmtsc-train.ndjson.gz', 'rt'):
    row = json.loads(line)
    sentence = row['sentence_normalized']
    words = [(m.group().lower(), m.start()) for m in re.finditer(r"[\w'-]+", sentence)]
    for target in row['targets']:
        if target['polarity'] == 4:
            continue
        start, end = target['from'], target['to']
        texts.append([w for w, at in words if abs(at - end) < 90 and not start <= at < end])
        praised.append(int(target['polarity'] == 6))
        groups.append(sentence)
praised = np.array(praised)
group_of = {sentence: number for number, sentence in enumerate(dict.fromkeys(groups))}
groups = np.array([group_of[sentence] for sentence in groups])

spread = np.zeros(len(vocabulary))
for text in texts:
    for word in set(text):
        if word in row_of:
            spread[row_of[word]] += 1
COMMON = len(texts) * 0.05


def matrix(texts, share=None):
    rows, columns, values = [], [], []
    for number, text in enumerate(texts):
        known = [row_of[word] for word in text if word in row_of and (share or spread[row_of[word]] < COMMON)]
        rows += [number] * len(known)
        columns += known
        values += [share or 1 / np.sqrt(max(4, len(known)))] * len(known)
    bag = csr_matrix((values, (rows, columns)), shape=(len(texts), len(vocabulary)))
    return hstack([csr_matrix(bag @ unit) * 3, bag * 0.7]).tocsr()


features = vstack([matrix(texts), matrix([[word] for word in seeds], 0.6)]).tocsr()
sides = np.concatenate([praised, [int(polarity > 0) for polarity in seeds.values()]])
folds = np.concatenate([groups, np.arange(len(seeds)) + groups.max() + 1])
model = LogisticRegression(C=1, max_iter=1000, class_weight='balanced')
guess = cross_val_predict(model, features, sides, cv=GroupKFold(5), groups=folds, method='predict_proba')[:, 1] > 0.5
print(f'tone, five folds: {np.mean(guess[: len(praised)] == praised):.3f} of {len(praised)} attitudes right')

model.fit(features, sides)
weights = model.coef_[0]
tone = unit @ weights[: glove.shape[1]] * 3 + weights[glove.shape[1] :] * 0.7
tone[spread >= COMMON] = 0
tone[(length[:, 0] == 0) & (spread == 0)] = 0
tone[np.abs(tone) <= 0.3] = 0

# Without the mean and the two directions that frequent words share, cosines tell more.
kept = [row for row, word in enumerate(vocabulary) if length[row, 0] > 0 and re.match(r"^[a-z][a-z'-]+$", word)]
vectors = glove[kept] - glove[kept].mean(0)
_, _, directions = np.linalg.svd(vectors[:8000], full_matrices=False)
vectors -= (vectors @ directions[:2].T) @ directions[:2]
vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
scale = float(np.abs(tone[kept]).max() / 127)
with open(f'{WORK}/positions-words.bin', 'wb') as file:
    file.write(np.round(tone[kept] / scale).astype(np.int8).tobytes())
    file.write(np.clip(np.round(vectors * 127 * 2.2), -127, 127).astype(np.int8).tobytes())
json.dump(
    {
        'tones': {'bias': round(float(model.intercept_[0]), 4), 'scale': scale},
        'width': glove.shape[1],
        'vocabulary': [vocabulary[row] for row in kept],
    },
    open(f'{WORK}/positions-words.json', 'w'),
)
