/** The codes of issues that no rule on flows gives: documents that cannot be judged or converted, and suppressions of what was found. */
export const DOCUMENT_ISSUES = {
  'not-json': { code: 'WL001', severity: 'error', summary: 'The document is JSON.' },
  'not-a-flow': { code: 'WL002', severity: 'error', summary: 'The document has the shape of a contact flow.' },
  'not-an-old-export': {
    code: 'WL005',
    severity: 'error',
    summary: 'What is to be converted is a console export from before 2020.',
  },
  'odd-old-export': { code: 'WL006', severity: 'warning', summary: 'An old export says how it starts, and its type.' },
  'too-large': { code: 'WL010', severity: 'error', summary: 'The document is no larger than any flow can be.' },
  'unresolved-resource': {
    code: 'WL120',
    severity: 'error',
    summary: 'Every resource that a flow names is in the map of the environment.',
  },
  'bad-suppression': {
    code: 'WL011',
    severity: 'error',
    summary: 'A suppression names a rule that there is, and says why.',
  },
  'stale-suppression': {
    code: 'WL012',
    severity: 'warning',
    summary: 'A suppression suppresses something.',
  },
} as const satisfies Readonly<
  Record<string, { readonly code: string; readonly severity: string; readonly summary: string }>
>;
