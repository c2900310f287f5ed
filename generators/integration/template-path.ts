import { TemplateError } from '../errors.ts';

/**
 * Where the file of a template lands: `__name__` becomes the view's value of that name, and the ending `.hbs` goes. Performs
 * no I/O.
 *
 * @throws TemplateError when a placeholder names no text of the view
 */
export function templatePath(path: string, view: object): string {
  return path.replace(/\.hbs$/, '').replace(/__([A-Za-z]+)__/g, (placeholder, key: string) => {
    const value: unknown = Object.hasOwn(view, key) ? (view as Record<string, unknown>)[key] : undefined;
    if (typeof value === 'string') return value;
    throw new TemplateError(path, `The placeholder ${placeholder} in its path names no text of the view.`);
  });
}

/** True for a template that is rendered; all others are copied as they are. */
export function isRendered(path: string): boolean {
  return path.endsWith('.hbs');
}
