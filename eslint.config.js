import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// From the root one program holds everything; a service would hold each package's beside it, and run out of memory.
const program = process.cwd() === import.meta.dirname ? { project: 'tsconfig.json' } : { projectService: true };

export default defineConfig(
  globalIgnores(['**/dist/', '**/cdk.out/', '**/templates/', '.nx/', '.warmline/']),
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { ...program, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['**/*.js'], rules: { 'no-undef': 'off' } },
);
