/** One finding about a specification or about where it is to be written. The shape of every Warmline finding; plain JSON. */
export interface Issue {
  /** Stable, documented code, for example `WL405`. */
  readonly code: string;
  /** Name of the rule in kebab-case, for example `spec-bad-value`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** The file the issue is in; absent for values that came from no file. */
  readonly file?: string;
  /** Where in the specification, for example `warming.everyMinutes`; empty for the whole. */
  readonly path: string;
  /** What was found and where. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Every code that this package gives out, with its rule's name and what it stands for. */
export const GENERATOR_ISSUES = {
  'spec-not-json': { code: 'WL401', summary: 'The specification is not JSON.' },
  'spec-not-an-object': { code: 'WL402', summary: 'The specification is JSON, but no object.' },
  'spec-unknown-key': { code: 'WL403', summary: 'The specification has a key that nothing reads.' },
  'spec-missing-key': { code: 'WL404', summary: 'The specification lacks a key that has no default.' },
  'spec-bad-value': { code: 'WL405', summary: 'A value is not one that its key takes.' },
  'spec-name-not-folder': { code: 'WL407', summary: 'The name in the specification is not that of its folder.' },
  'spec-contradiction': { code: 'WL415', summary: 'Two keys of the specification cannot stand together.' },
  'spec-unqualified-function': { code: 'WL416', summary: 'The function that is there is named without an alias.' },
  'spec-forgeable-cache-key': { code: 'WL417', summary: "Results are reused by the caller's number alone." },
  'spec-unused-key': { code: 'WL418', summary: 'A key has no effect beside the others.' },
  'spec-rare-pings': { code: 'WL422', summary: 'The pings come too rarely to keep an environment.' },
  'name-taken': { code: 'WL410', summary: 'An integration or a package of that name is there.' },
  'app-not-found': { code: 'WL411', summary: 'There is no integration of that name.' },
  'file-not-ours': { code: 'WL412', summary: 'A file that would be rewritten no longer says that it is generated.' },
  'file-stale': { code: 'WL414', summary: 'A file of ours is not what the specification makes of it.' },
  'yours-unfit': {
    code: 'WL419',
    summary: 'A file of yours does not fit what the specification makes of the integration.',
  },
  'handler-unused': {
    code: 'WL420',
    summary: 'A handler of yours belongs to no function of the integration any more.',
  },
  'file-left-over': {
    code: 'WL421',
    summary: 'A file of ours belongs to nothing that the specification makes any more.',
  },
  'path-taken': { code: 'WL413', summary: 'Something that is no ordinary file stands where a file belongs.' },
} as const satisfies Readonly<Record<string, { readonly code: string; readonly summary: string }>>;

/** Name of a rule of this package. */
export type GeneratorRule = keyof typeof GENERATOR_ISSUES;

type Found = Omit<Issue, 'code' | 'rule' | 'severity'>;

/** Makes an error of a rule of this package. */
export function issue(rule: GeneratorRule, found: Found): Issue {
  return { code: GENERATOR_ISSUES[rule].code, rule, severity: 'error', ...found };
}

/** Makes a warning of a rule of this package: something that one may go on with. */
export function doubt(rule: GeneratorRule, found: Found): Issue {
  return { ...issue(rule, found), severity: 'warning' };
}
