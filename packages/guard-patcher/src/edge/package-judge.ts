import type { Entry } from '@zip.js/zip.js';
import { refusal, type PatchIssue } from '../issue.ts';

/** The most that a deployment package may hold, unzipped, in bytes (aws-facts 2.7). */
const LARGEST_PACKAGE_BYTES = 250 * 1024 * 1024;

/** Judges the entries of a deployment package one after the other, and then their sum; undefined where nothing is wrong. */
export interface PackageJudge {
  readonly entry: (entry: Entry) => PatchIssue | undefined;
  readonly whole: () => PatchIssue | undefined;
}

/** A name without the `./` that some archivers write ahead of it: unzipped, both are one file. */
export function plainName(name: string): string {
  return name.replace(/^(?:\.\/)+/, '');
}

export function packageJudge(): PackageJudge {
  const seen = new Set<string>();
  let bytes = 0;
  return {
    entry: ({ filename, encrypted, uncompressedSize }) => {
      bytes += uncompressedSize;
      if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:/.test(filename))
        return unsafe(`The entry "${filename}" leaves the folder that the package is unzipped into.`);
      if (seen.size === seen.add(plainName(filename)).size) return unsafe(`The entry "${filename}" is in it twice.`);
      return encrypted ? unsafe('It is encrypted.') : undefined;
    },
    whole: () =>
      bytes <= LARGEST_PACKAGE_BYTES
        ? undefined
        : unsafe(`It unzips to ${Math.ceil(bytes / 1024 / 1024)} MB; Lambda takes 250 MB at most.`),
  };
}

function unsafe(message: string): PatchIssue {
  return refusal('package-unsafe', {
    message,
    hint: 'Lambda runs no such package. Download it again, or zip its folder anew.',
  });
}
