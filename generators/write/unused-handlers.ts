import { join } from 'node:path';
import type { Files } from '../integration/files.ts';
import { doubt, type Issue } from '../issue.ts';
import type { Disc } from './disc.ts';

const FUNCTIONS = 'function';
const HANDLER = 'handler.ts';

/** The handlers in an integration's folder that are none of its files: of steps that are gone, or of another mode. They stay. */
export async function unusedHandlers(
  root: string,
  directory: string,
  files: Files,
  disc: Disc,
): Promise<readonly Issue[]> {
  const functions = join(root, directory, FUNCTIONS);
  if ((await disc.kind(functions)) !== 'directory') return [];
  const places = [HANDLER, ...(await disc.list(functions)).map((name) => `${name}/${HANDLER}`)];
  const unused: Issue[] = [];
  for (const place of places) {
    const path = `${FUNCTIONS}/${place}`;
    if (Object.hasOwn(files, path) || (await disc.kind(join(functions, place))) !== 'file') continue;
    unused.push(
      doubt('handler-unused', {
        file: `${directory}/${path}`,
        path: '',
        message: `${directory}/${path} is the handler of no function of this integration any more.`,
        hint: 'It stays, because it is yours. Remove it with its tests, or move what is in it to the function that does the work now.',
      }),
    );
  }
  return unused;
}
