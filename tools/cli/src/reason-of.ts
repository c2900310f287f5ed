/** Why something failed, as a part of a sentence: the usual reasons of the operating system in words, others as they are. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '' } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? error.message.replace(/\.$/, '');
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  EEXIST: 'a file is in the way',
  ENOTDIR: 'a part of the path is no folder',
  EACCES: 'permission is missing',
  EROFS: 'the disc can only be read',
  ENOSPC: 'no space is left on the disc',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
};
