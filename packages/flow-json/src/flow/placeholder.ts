/** The marks by which tools that fill in templates know their own: `${X}`, `{{x}}`, `<<x>>`, `%X%`, `REPLACE_X`. */
const PLACEHOLDER = /\$\{[^{}]+\}|\{\{[^{}]+\}\}|<<[^<>]+>>|%[A-Za-z][A-Za-z0-9_]*%|\bREPLACE_[A-Z0-9_]+/;

/** Is a part of this text filled in later, by a template, a deployment or a map? Such a value cannot be judged yet. */
export function hasPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}
