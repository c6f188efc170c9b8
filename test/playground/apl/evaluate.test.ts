import { evaluate, ExpressionError } from '../../../playground/page/apl/evaluate';

const scope = {
  '@size': '56dp',
  '@most': 3,
  index: 2,
  data: { label: 'Help', deep: ['a', { b: 'c' }] },
  viewport: { width: 960, height: 480, shape: 'round' },
};

test.each<[unknown, unknown]>([
  ['Hello', 'Hello'],
  [7, 7],
  ['@size', '56dp'],
  ['${@size}', '56dp'],
  ['${data.label}', 'Help'],
  ['Say ${data.label}, ${index}', 'Say Help, 2'],
  ['${data.deep[1].b}', 'c'],
  ["${data['label']}", 'Help'],
  ['${data.missing.more}', null],
  ['${nothing}', null],
  ['${data.constructor}', null],
  ['${index < @most}', true],
  ['${index + 1 == @most && !false}', true],
  ["${viewport.shape == 'round' ? 'a' : 'b'}", 'a'],
  ['${viewport.width < viewport.height || false}', false],
  ['${-(index - 5)}', 3],
  ["${'a' + index}", 'a2'],
])('%j is %j', (expression, value) => {
  expect(evaluate(expression, scope)).toEqual(value);
});

test('what an expression results in is not evaluated again', () => {
  expect(evaluate('${data.label}', { data: { label: '${1 + 1}' } })).toBe('${1 + 1}');
});

test.each(['${Math.max(1, 2)}', '${1 +}', '${a b}', '@nothing', '${index # 2}'])(
  '%s is more than the playground knows',
  (expression) => {
    expect(() => evaluate(expression, scope)).toThrow(ExpressionError);
  },
);
