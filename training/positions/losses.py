"""Where marked positions are lost, by affair and reason, with the weights that are shipped: needs what extract.mjs and fit.py wrote."""
import json, sys
from collections import Counter, defaultdict

data = json.load(open('.train/positions-rows.json'))
sides = json.load(open('.train/positions-unseen.json'))
REASONS = ('found', 'actor not read', 'no candidate', 'found, dropped', 'candidate, not added', 'wrong side', 'undecided')
judged = defaultdict(list)
for row, side in zip(data['rows'], sides):
    if row['gold'] is not None:
        judged[row['article'], row['issue'], row['gold']].append((row, side))


def reason(position):
    found = judged[position['article'], position['issue'], position['actor']]
    if any(side == position['side'] for _, side in found):
        return 'found'
    if any(side is not None for _, side in found):
        return 'wrong side'
    if any(row['rule'] == position['side'] for row, _ in found):
        return 'found, dropped'
    if position['side'] == 'undecided':
        return 'undecided'
    if found:
        return 'candidate, not added'
    return 'no candidate' if position['isRead'] else 'actor not read'


counts, examples = defaultdict(Counter), defaultdict(list)
for position in data['marked']:
    why = reason(position)
    counts[position['affair']][why] += 1
    examples[why].append(position)
print('| affair |', ' | '.join(REASONS), '|\n|---|' + '---:|' * len(REASONS))
for affair, by in sorted(counts.items()):
    print(f'| {affair} |', ' | '.join(str(by[why]) for why in REASONS), '|')
total = sum(counts.values(), Counter())
print('| all |', ' | '.join(str(total[why]) for why in REASONS), '|')
if len(sys.argv) > 1:
    for why in REASONS[1:]:
        print(f'\n## {why}')
        for one in examples[why]:
            print(f"- {one['affair']} {one['article']} {one['actor']} {one['issue']} {one['side']} {one['commitment']}: {' … '.join(one['shown'])[:600]}")
