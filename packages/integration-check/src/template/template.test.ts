import { describe, expect, it } from 'vitest';
import { resourceAt, resourcesOfType, settledAtDeployment } from './template.ts';

const ODD = {
  Resources: {
    Whole: { Type: 'A', Properties: { Name: 'n' }, UpdatePolicy: { P: true }, Metadata: { M: 1 } },
    Bare: { Type: 'A' },
    Odd: { Type: 'A', Properties: [1], UpdatePolicy: 'p' },
    Typeless: { Properties: {} },
    Nothing: null,
    Text: 'A',
  },
};

describe('resourcesOfType', () => {
  it('reads what is missing or of another shape as empty', () => {
    expect(resourcesOfType(ODD, 'A')).toEqual([
      { id: 'Whole', type: 'A', properties: { Name: 'n' }, updatePolicy: { P: true }, metadata: { M: 1 } },
      { id: 'Bare', type: 'A', properties: {}, updatePolicy: {}, metadata: {} },
      { id: 'Odd', type: 'A', properties: {}, updatePolicy: {}, metadata: {} },
    ]);
  });

  it.each([[{}], [{ Resources: null }], [{ Resources: [] }], [{ Resources: 'A' }]])(
    'finds nothing in %j',
    (template) => {
      expect(resourcesOfType(template, 'A')).toEqual([]);
    },
  );

  it('takes several types, in template order', () => {
    const template = { Resources: { One: { Type: 'B' }, Two: { Type: 'A' }, Three: { Type: 'C' } } };

    expect(resourcesOfType(template, 'A', 'B').map(({ id }) => id)).toEqual(['One', 'Two']);
  });
});

describe('resourceAt', () => {
  it.each(['constructor', '__proto__', 'Missing', 'Typeless', 'Nothing', 'Text'])('finds no resource at %s', (id) => {
    expect(resourceAt(ODD, id)).toBeUndefined();
  });
});

describe('settledAtDeployment', () => {
  it.each([
    ['a parameter', { Parameters: { Arn: { Type: 'String' } } }, true],
    ['what a macro may add', { Transform: ['AWS::Serverless-2016-10-31'] }, true],
    ['an unknown id', { Parameters: { Other: { Type: 'String' } } }, false],
    ['an id that every object inherits', { Parameters: Object.create({ Arn: {} }) as object }, false],
  ])('of %s', (_, template, expected) => {
    expect(settledAtDeployment(template as object, 'Arn')).toBe(expected);
  });
});
