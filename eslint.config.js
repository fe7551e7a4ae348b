import tseslint from "typescript-eslint";

const NAMED_ZOD = {
  selector: "ImportDeclaration[source.value='zod/mini'] > ImportSpecifier[imported.name='z']",
  message: "Import * as z: the named z carries every locale into the add-on",
};

/** Writes of the effects that shared/ must receive as arguments. */
const CLOCK_AND_CHANCE = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "shared/ is pure: receive the date as an argument",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "shared/ is pure: receive the date as an argument",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "shared/ is pure: receive the random number as an argument",
  },
];

export default tseslint.config(
  { ignores: ["node_modules/", "addon/dist/", "data/"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 14],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only" },
      ],
    },
  },
  {
    files: ["shared/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        ...CLOCK_AND_CHANCE,
        NAMED_ZOD,
        { selector: "ExportDefaultDeclaration", message: "Named exports only" },
      ],
    },
  },
  {
    files: ["shared/**/*.ts", "addon/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          name: "zod",
          message: 'Import * as z from "zod/mini": the classic build adds 60 to 440 kB to the add-on',
        },
      ],
    },
  },
  { files: ["test/vitest.config.ts"], rules: { "no-restricted-syntax": "off" } },
);
