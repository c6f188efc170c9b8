import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** In production everything goes through the log, which has an allow-list. */
const onlyTheLogPrints = { files: ['src/**/*.ts'], rules: { 'no-console': 'error' } };

/** The environment is read in one place, so that all its faults are reported together. */
const oneReaderOfTheEnvironment = {
  files: ['src/**/*.ts'],
  ignores: ['src/config/**'],
  rules: {
    'no-restricted-properties': [
      'error',
      { object: 'process', property: 'env', message: 'Read the environment through src/config.' },
    ],
  },
};

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'bundle/', 'coverage/', 'linking/dist/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
  onlyTheLogPrints,
  oneReaderOfTheEnvironment,
  prettier,
);
