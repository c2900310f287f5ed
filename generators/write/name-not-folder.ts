import { issue, type Issue } from '../issue.ts';
import { APPS } from './name-taken.ts';

/** That an integration is called otherwise than its folder. Performs no I/O. */
export function nameNotFolder(name: string, directory: string, file: string): Issue {
  return issue('spec-name-not-folder', {
    file,
    path: 'name',
    message: `name is "${name}", and the folder is ${directory}.`,
    hint: `Write the name of the folder, or rename the folder to ${APPS}/${name}; then run "npm install".`,
  });
}
