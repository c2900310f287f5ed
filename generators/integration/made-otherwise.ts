import { doubt, type Issue } from '../issue.ts';
import type { Template } from './files.ts';
import { FLOW_KINDS, type FlowKind } from './flow-kind.ts';
import { generate, SPEC_FILE } from './generate.ts';
import { keysOf } from './keys-of.ts';
import type { Spec } from './spec.ts';
import { TEMPLATE_FORMS } from './template-form.ts';
import { viewOf } from './view.ts';

/** A specification, and what of the integration is there. */
export interface Standing {
  readonly spec: Spec;
  /** What `integration.json` holds, without defaults. */
  readonly given: unknown;
  readonly templates: readonly Template[];
  /** The texts of `MADE_ONCE` by path; without those that are not there. */
  readonly texts: ReadonlyMap<string, string>;
  /** The folder of the integration, as issues name it. */
  readonly shown: string;
}

const MANIFEST = 'package.json';

const FLOW = 'flow/flow.ts';

/** The files of yours that are held against the specification. */
export const MADE_ONCE = [MANIFEST, FLOW] as const;

/**
 * Where the specification says otherwise now than when files of yours were made from it, and nothing carries that over: the form
 * of the template, the kind of the flow, its greeting. Performs no I/O.
 */
export function madeOtherwise(standing: Standing): readonly Issue[] {
  return [otherForm(standing), otherKind(standing) ?? otherGreeting(standing)].filter((found) => found !== undefined);
}

/** Scripts of package.json that another form of the template needs. */
function otherForm({ spec, templates, texts, shown }: Standing): Issue | undefined {
  const there = manifestOf(texts.get(MANIFEST));
  const made = manifestOf(generate(spec, templates)[MANIFEST]?.text);
  const other = TEMPLATE_FORMS.filter((form) => form !== spec.template).find((template) => {
    const scripts = manifestOf(generate({ ...spec, template }, templates)[MANIFEST]?.text).scripts;
    return Object.entries(there.scripts).some(
      ([name, script]) => scripts[name] === script && made.scripts[name] !== script,
    );
  });
  if (other === undefined) return undefined;
  const names = [...new Set([...Object.keys(there.scripts), ...Object.keys(made.scripts)])];
  const changes = names
    .filter((name) => ['build', 'deploy'].includes(name) && there.scripts[name] !== made.scripts[name])
    .map((name) => {
      const script = made.scripts[name];
      return script === undefined ? `no script "${name}"` : `${JSON.stringify(name)}: ${JSON.stringify(script)}`;
    });
  const lacking = Object.keys(made.packages).filter((name) => !Object.hasOwn(there.packages, name));
  const packages = lacking.map((name) => `${JSON.stringify(name)}: ${JSON.stringify(made.packages[name])}`);
  return doubt('yours-unfit', {
    file: `${shown}/${MANIFEST}`,
    path: 'scripts',
    message: `template is "${spec.template}", and the scripts of ${MANIFEST} are those of "${other}".`,
    hint: `It stays, because it is yours. Write there: ${[...changes, ...packages].join('; ')}. Then say in README.md how it is deployed.`,
  });
}

/** A flow that is, to the letter, what another kind of flow is made as. */
function otherKind({ spec, templates, texts, shown }: Standing): Issue | undefined {
  if (spec.execution !== 'sync' || spec.function !== 'new') return undefined;
  const text = texts.get(FLOW);
  const madeAs = (kind: FlowKind): string | undefined =>
    generate({ ...spec, flow: { ...spec.flow, kind } }, templates)[FLOW]?.text;
  if (text === undefined || text === madeAs(spec.flow.kind)) return undefined;
  const kind = FLOW_KINDS.find((one) => text === madeAs(one));
  if (kind === undefined) return undefined;
  return doubt('spec-unused-key', {
    file: `${shown}/${SPEC_FILE}`,
    path: 'flow.kind',
    message: `flow.kind is "${spec.flow.kind}", and ${FLOW} is a flow of kind "${kind}": it was made once, and is yours since.`,
    hint: `Write "kind": "${kind}", or make an integration of the other kind beside it with "warmline new".`,
  });
}

/** A greeting that the flow does not say. */
function otherGreeting({ spec, given, texts, shown }: Standing): Issue | undefined {
  const text = texts.get(FLOW);
  if (text === undefined || !Object.hasOwn(keysOf(keysOf(given)['flow']), 'greeting')) return undefined;
  const { greeting } = spec.flow;
  const forms = [viewOf(spec).greetingLiteral, JSON.stringify(greeting), greeting];
  if (forms.some((form) => text.includes(form))) return undefined;
  const found = doubt('spec-unused-key', {
    file: `${shown}/${SPEC_FILE}`,
    path: 'flow.greeting',
    message: `flow.greeting is ${JSON.stringify(greeting)}, which ${FLOW} does not say: it was made once, and is yours since.`,
    hint: `Change what callers hear in ${FLOW}, and take flow.greeting out or write the same there.`,
  });
  return { ...found, severity: 'info' };
}

interface Manifest {
  readonly scripts: Readonly<Record<string, unknown>>;
  readonly packages: Readonly<Record<string, unknown>>;
}

/** What is no JSON is judged elsewhere. */
function manifestOf(text: string | undefined): Manifest {
  try {
    const manifest = keysOf(JSON.parse(text ?? '{}'));
    return {
      scripts: keysOf(manifest['scripts']),
      packages: { ...keysOf(manifest['dependencies']), ...keysOf(manifest['devDependencies']) },
    };
  } catch {
    return { scripts: {}, packages: {} };
  }
}
