/** A console export from before 2020 whose blocks are all carried. */
export const OLD_EXPORT = JSON.stringify(
  {
    modules: [
      {
        id: 'hello',
        type: 'PlayPrompt',
        branches: [{ condition: 'Success', transition: 'bye' }],
        parameters: [
          { name: 'Text', value: 'Welcome.' },
          { name: 'TextToSpeechType', value: 'text' },
        ],
        metadata: { position: { x: 200, y: 20 } },
      },
      { id: 'bye', type: 'Disconnect', branches: [], parameters: [], metadata: { position: { x: 400, y: 20 } } },
    ],
    version: '1',
    type: 'contactFlow',
    start: 'hello',
    metadata: { entryPointPosition: { x: 20, y: 20 }, name: 'Welcome', type: 'contactFlow', status: 'published' },
  },
  null,
  2,
);

/** The same, with a queue that it calls by its name alone. */
export const WITH_A_NAME = withFirst({
  id: 'hello',
  type: 'SetQueue',
  branches: ['Success', 'Error'].map((condition) => ({ condition, transition: 'bye' })),
  parameters: [{ name: 'Queue', resourceName: 'Basic' }],
});

/** The same, with a block that nobody knows in the place of the first. */
export const WITH_THE_UNKNOWN = withFirst({
  id: 'hello',
  type: 'Juggle',
  branches: [{ condition: 'Success', transition: 'bye' }],
});

function withFirst(module: object): string {
  const document = JSON.parse(OLD_EXPORT) as { readonly modules: readonly object[] };
  return JSON.stringify({ ...document, modules: [module, ...document.modules.slice(1)] }, null, 2);
}
