import { UsageError } from '../errors.ts';

/**
 * The root of the repository around a folder: the nearest one whose package.json has workspaces.
 *
 * @throws UsageError when there is none
 */
export async function repositoryRoot(cwd: string): Promise<string> {
  const { findRoot, NoRootError } = await import('@warmline/generators');
  try {
    return await findRoot(cwd);
  } catch (error) {
    if (error instanceof NoRootError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
