import { describe, expect, test } from 'vitest';
import { textOf } from '../repository.ts';
import { GENERATED_PAGES } from './pages.ts';

describe('GENERATED_PAGES', () => {
  test.each(Object.entries(GENERATED_PAGES))('%s is up to date; "npm run docs" renews it', (path, page) => {
    expect(textOf(path)).toBe(page());
  });
});
