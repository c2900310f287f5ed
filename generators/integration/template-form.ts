/** What an integration is deployed by. */
export const TEMPLATE_FORMS = ['cdk', 'sam'] as const;

export type TemplateForm = (typeof TEMPLATE_FORMS)[number];
