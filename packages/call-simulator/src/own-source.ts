import { extname } from 'node:path';

/** This module's extension is that of every module here: `.ts` in the repository, `.js` as published. */
export const OWN_EXTENSION = extname(new URL(import.meta.url).pathname);

/** The flags of Node's under which a thread of ours finds what it imports: who runs this from source has all of ours as source. */
export const OWN_FLAGS: readonly string[] = OWN_EXTENSION === '.ts' ? ['--conditions=@warmline/source'] : [];
