"""Fits the scorer of positions and says how it does on affairs that it has not seen; writes models/positions.json and .bin.

Every candidate gives two rows, one for each side, measured from that side. What the rules found is kept from one chance on, what
they did not find is added from another; a side is never turned (a quarter of the sides turned were right). Candidates in articles
of other affairs (`isStrange`) hold nothing: by them it learns what an article looks like that is about something else.
"""
import argparse, json, shutil
import lightgbm
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

options = argparse.ArgumentParser()
options.add_argument('--kept', type=float, default=0.3, help='least chance of what the rules found')
options.add_argument('--added', type=float, default=0.35, help='least chance of what they did not find')
options.add_argument('--name', default='positions-7')
options.add_argument('--weights-only', action='store_true', help='leave out what tells how it does on affairs left out')
options = options.parse_args()

data = json.load(open('.train/positions-rows.json'))
rows, totals, names = data['rows'], data['totals'], data['names']
SIDES = ('for', 'against')
features = np.array([row['features'][side] for row in rows for side in SIDES], float)
held = np.array([int(row['side'] == side) for row in rows for side in SIDES])
affair_of = np.array([row['affair'] for row in rows for _ in SIDES])
TUNED = ('iran-deal-withdrawal', 'jerusalem-embassy', 'syria-strike-2013', 'us-tariffs-2018', 'harbour-games')
GOLD = ('iran-deal-withdrawal', 'jerusalem-embassy')
affairs = sorted(totals)
# More for a side never makes it less likely, more against it never likelier; what others hold may tell either way.
FREE = ('others', 'otherCamp', 'camp', 'main', 'doer', 'ruleKin', 'softAll')
DIRECTION = {'+': 1, '-': -1}
directions = [0 if name[:-1] in FREE else DIRECTION.get(name[-1], 0) for name in names]


# What is asked is mostly asked of articles on the matter.
STRANGE_WEIGHT = 0.5
weight = np.array([STRANGE_WEIGHT if row['isStrange'] else 1 for row in rows for _ in SIDES])


def fitted(features, held, weight):
    trees = [
        lightgbm.LGBMClassifier(
            n_estimators=400, num_leaves=7, learning_rate=0.05, min_child_samples=40, subsample=0.8, subsample_freq=1,
            colsample_bytree=0.5, reg_lambda=5, monotone_constraints=directions, random_state=seed, n_jobs=1, deterministic=True, verbose=-1,
        ).fit(features, held, sample_weight=weight)
        for seed in range(1)
    ]
    scaler = StandardScaler().fit(features)
    return trees, scaler, LogisticRegression(C=0.05, max_iter=3000).fit(scaler.transform(features), held, sample_weight=weight)


def chances(model, features):
    trees, scaler, logistic = model
    odds = np.mean([tree.predict(features, raw_score=True) for tree in trees], 0)
    return (1 / (1 + np.exp(-odds)) + logistic.predict_proba(scaler.transform(features))[:, 1]) / 2


def judged(chance, kept, added):
    sides = []
    for row, both in zip(rows, chance.reshape(-1, 2)):
        side, rule = SIDES[int(both[1] > both[0])], row['rule']
        if row['inferred'] or rule == 'undecided':
            sides.append(rule)
        elif rule is not None:
            sides.append(rule if rule == side and max(both) >= kept else None)
        else:
            sides.append(side if max(both) >= added and row['shown'][side] else None)
    return sides


def score(sides, affairs):
    hits = said = 0
    for affair in affairs:
        seen = set()
        for row, side in zip(rows, sides):
            if row['affair'] != affair or side is None or row['isStrange']:
                continue
            said += 1
            key = (row['article'], row['issue'], row['gold'])
            if side == row['side'] and key not in seen:
                seen.add(key)
                hits += 1
    marked = sum(totals[affair] for affair in affairs)
    return f'{100 * hits / max(1, said):5.1f} / {100 * hits / marked:5.1f} / {200 * hits / (said + marked):5.1f}'


def strange(sides):
    """Positions given in articles of other affairs, and how many such articles have one or more candidates."""
    given = sum(side is not None and row['isStrange'] for row, side in zip(rows, sides))
    return f"{given} given in {len({(row['affair'], row['article']) for row in rows if row['isStrange']})} articles of others"


def unseen_chances():
    """Chances on each affair by a scorer that was fitted on all others."""
    unseen = np.zeros(len(held))
    for affair in affairs:
        is_other = affair_of != affair
        unseen[~is_other] = chances(fitted(features[is_other], held[is_other], weight[is_other]), features[~is_other])
    return unseen


def tell(unseen):
    json.dump(judged(unseen, options.kept, options.added), open('.train/positions-unseen.json', 'w'))
    rules = [row['rule'] for row in rows]
    untuned = [affair for affair in affairs if affair not in TUNED]
    print('precision / recall / F1 on the affair that was left out; rules, scorer')
    for affair in affairs:
        print(f'{affair:32}', score(rules, [affair]), ' ', score(judged(unseen, options.kept, options.added), [affair]))
    for title, some in (('all', affairs), ('not tuned on by the rules', untuned)):
        print(f'{title}, {len(some)} affairs: rules', score(rules, some))
        for kept in (0.25, 0.3, 0.35, 0.4, 0.5):
            for added in (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
                sides = judged(unseen, kept, added)
                print(f'   kept from {kept}, added from {added}', score(sides, some), strange(sides))


if __name__ == '__main__':
    if not options.weights_only:
        tell(unseen_chances())
    trees, scaler, logistic = fitted(features, held, weight)
    numbers = lambda values: [float(f'{value:.6g}') for value in values]

    def exported(tree, share):
        feature, threshold, yes, no, value = [], [], [], [], []

        def add(node):
            at = len(feature)
            is_leaf = 'leaf_value' in node and 'split_feature' not in node
            feature.append(-1 if is_leaf else node['split_feature'])
            threshold.append(0 if is_leaf else float(node['threshold']))
            value.append(float(f"{node['leaf_value'] * share:.6g}") if is_leaf else 0)
            yes.append(0)
            no.append(0)
            if not is_leaf:
                yes[at] = add(node['left_child'])
                no[at] = add(node['right_child'])
            return at

        add(tree['tree_structure'])
        return {'feature': feature, 'threshold': threshold, 'yes': yes, 'no': no, 'value': value}

    words = json.load(open('.train/positions-words.json'))
    json.dump(
        {
            'name': options.name,
            'features': names,
            'least': {'kept': options.kept, 'added': options.added},
            'logistic': {
                'mean': numbers(scaler.mean_),
                'spread': numbers(scaler.scale_),
                'weights': numbers(logistic.coef_[0]),
                'bias': float(logistic.intercept_[0]),
            },
            'trees': [
                exported(tree, 1 / len(trees)) for model in trees for tree in model.booster_.dump_model()['tree_info']
            ],
            **words,
        },
        open('models/positions.json', 'w'),
        separators=(',', ':'),
    )
    shutil.copy('.train/positions-words.bin', 'models/positions.bin')
    print('gold of two affairs, fitted on: what precision is left at least')
    for kept, added in ((0.25, 0.3), (0.3, 0.3), (0.3, 0.35), (0.3, 0.4), (0.35, 0.4), (0.35, 0.45), (0.35, 0.5), (0.4, 0.5)):
        print(f'   kept from {kept}, added from {added}', score(judged(chances((trees, scaler, logistic), features), kept, added), GOLD))
    json.dump([float(x) for x in chances((trees, scaler, logistic), features)], open('.train/positions-chances.json', 'w'))
