import Handlebars from 'handlebars';
import { TemplateError } from '../errors.ts';
import { checkTemplate } from './check-template.ts';
import type { Template } from './files.ts';

/**
 * Fills a template with the values of a view, as they are: nothing is escaped, nothing is passed over. Performs no I/O.
 *
 * @throws TemplateError when the template cannot be read, names what the view does not have, or does more than a template may
 */
export function render(template: Template, view: object): string {
  const handlebars = Handlebars.create();
  const program = read(handlebars, template);
  checkTemplate(template.path, program, view);
  return handlebars.compile<object>(program, { strict: true, noEscape: true })(view);
}

function read(handlebars: typeof Handlebars, { path, text }: Template): hbs.AST.Program {
  try {
    return handlebars.parse(text);
  } catch (error) {
    throw new TemplateError(path, error instanceof Error ? error.message : String(error), { cause: error });
  }
}
