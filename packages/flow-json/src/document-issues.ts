/**
 * The codes of issues that no rule on flows gives: documents that cannot be judged or converted, suppressions of what was found, and
 * what stands in the way of wrapping a function.
 */
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
  'nothing-to-wrap': {
    code: 'WL020',
    severity: 'error',
    summary: 'A block of the flow waits for the function that is to be wrapped.',
  },
  'cannot-wrap': {
    code: 'WL021',
    severity: 'error',
    summary: 'What waits for a function can be rewritten to start it and wait for its end.',
  },
  'answer-of-several': {
    code: 'WL022',
    severity: 'error',
    summary: 'What reads the answer of a function that moves reads no other function’s.',
  },
  'called-otherwise': {
    code: 'WL023',
    severity: 'warning',
    summary: 'Wrapping a function meets every block that calls it.',
  },
  'same-attempt-again': {
    code: 'WL024',
    severity: 'warning',
    summary: 'Work behind a state machine that failed is started again under another number.',
  },
  'answer-leaves-flow': {
    code: 'WL025',
    severity: 'info',
    summary: 'An answer that moves is read in this flow alone.',
  },
  'given-the-same': {
    code: 'WL026',
    severity: 'warning',
    summary: 'Calls of one function that are to be worked on apart are given different parameters.',
  },
} as const satisfies Readonly<
  Record<string, { readonly code: string; readonly severity: string; readonly summary: string }>
>;
