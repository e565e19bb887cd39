/**
 * Address of the compiled module `name` beside the module whose `import.meta.url` is `from`. Threads run compiled files
 * only: for a module of src/, from where tests run, that is the one in dist/.
 */
export const compiledUrl = (name: string, from: string): URL =>
  new URL(`./${name}.js`, from.replace(/^(.*)\/src(\/.+\.)ts$/, '$1/dist$2js'))
