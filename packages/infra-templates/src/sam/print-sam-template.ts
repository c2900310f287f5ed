import { Document, isCollection, isPair, isScalar, Scalar, visit, type Node } from 'yaml';
import type { SamTemplate } from './sam-template.ts';

/**
 * The template as YAML, with CloudFormation's short forms (`!Ref`). Texts that YAML 1.1 takes for dates or truth are quoted, because
 * AWS's own tools read it so. Performs no I/O.
 *
 * @param comment of one line, to stand first, without its mark
 */
export function printSamTemplate(template: SamTemplate, comment?: string): string {
  const document = new Document(template, { aliasDuplicateObjects: false, schema: 'yaml-1.1' });
  visit(document, {
    Map: (_, map) => {
      const [pair] = map.items;
      if (map.items.length !== 1 || !isPair(pair) || !isScalar(pair.key)) return undefined;
      const tag = SHORT_FORMS.get(String(pair.key.value));
      const value = pair.value as Node | null;
      if (tag === undefined || value === null) return undefined;
      const short = tag === '!GetAtt' ? new Scalar(dotted(value)) : value;
      short.tag = tag;
      if (isCollection(short)) short.flow = tag !== '!Sub' && tag !== '!If';
      return short;
    },
  });
  return `${comment === undefined ? '' : `# ${comment}\n`}${document.toString({ lineWidth: 0, flowCollectionPadding: false })}`;
}

const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['Ref', '!Ref'],
  ...['GetAtt', 'Sub', 'If', 'Equals', 'Select', 'Split'].map((name): [string, string] => [`Fn::${name}`, `!${name}`]),
]);

function dotted(list: Node): string {
  return (list.toJSON() as readonly string[]).join('.');
}
