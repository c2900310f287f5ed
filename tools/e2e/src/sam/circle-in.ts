import { isRecord, type PlainTemplate } from './plain-template.ts';

/** Resources that wait for each other in a circle, which CloudFormation refuses; undefined where none do. Performs no I/O. */
export function circleIn({ Resources }: PlainTemplate): readonly string[] | undefined {
  const ids = new Set(Object.keys(Resources));
  const waitsFor = new Map(
    Object.entries(Resources).map(([id, resource]) => [id, [...mentioned(resource)].filter((one) => ids.has(one))]),
  );
  const done = new Set<string>();
  for (const id of ids) {
    const circle = follow(id, []);
    if (circle !== undefined) return circle;
  }
  return undefined;

  function follow(id: string, path: readonly string[]): readonly string[] | undefined {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (done.has(id)) return undefined;
    for (const next of waitsFor.get(id) ?? []) {
      const circle = follow(next, [...path, id]);
      if (circle !== undefined) return circle;
    }
    done.add(id);
    return undefined;
  }
}

/** Everything that a part of a template refers to by name. */
function mentioned(value: unknown): ReadonlySet<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((one) => [...mentioned(one)]));
  if (!isRecord(value)) return new Set();
  return new Set(
    Object.entries(value).flatMap(([key, entry]) => {
      if (key === 'Ref') return [String(entry)];
      if (key === 'DependsOn') return [entry].flat().map(String);
      if (key === 'Fn::GetAtt') return [String([entry].flat()[0]).split('.')[0] ?? ''];
      if (key === 'Fn::Sub') {
        const [pattern] = [entry].flat();
        const names = [...String(pattern).matchAll(/\$\{(?!!)([\w:]+)/g)].map(([, name = '']) => name);
        return [...names, ...mentioned(entry)];
      }
      return [...mentioned(entry)];
    }),
  );
}
