/** Where `joiner` is, for the writer's thread. Node runs compiled files only: beside src/, from where tests run, they lie in dist/. */
export const joinerUrl = (): URL =>
  new URL('./joiner.js', import.meta.url.replace(/\/src(\/join\/[^/]+\.)ts$/, '/dist$1js'))
