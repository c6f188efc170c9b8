import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** `src/` runs in production: it may not reach into a developer's tool. */
const productionStandsAlone = {
  files: ['src/**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '(^|/)(cli|playground|auth0|lambda/bundle|bench|test)/',
            message: 'src/ is what runs in production; it imports nothing from a tool.',
          },
        ],
      },
    ],
    'no-console': 'error',
  },
};

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
  { ignores: ['dist/', 'build/', 'bundle/', 'coverage/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
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
      globals: { require: 'readonly', module: 'writable', process: 'readonly' },
    },
  },
  {
    files: ['playground/**/page/**/*.js'],
    languageOptions: {
      sourceType: 'module',
      globals: {
        document: 'readonly',
        window: 'readonly',
        location: 'readonly',
        fetch: 'readonly',
        EventSource: 'readonly',
        console: 'readonly',
      },
    },
  },
  productionStandsAlone,
  oneReaderOfTheEnvironment,
  prettier,
);
