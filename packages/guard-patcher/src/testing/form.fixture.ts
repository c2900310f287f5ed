/** One way to write a handler: what it is, the file's name, its text, and the export that is the handler, where it is not `handler`. */
export type Form = readonly [what: string, file: string, source: string, handler?: string];
