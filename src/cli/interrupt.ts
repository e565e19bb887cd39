/**
 * A signal that Ctrl-C (or a polite kill) aborts, for work that ends cleanly by itself; a second Ctrl-C ends the process
 * at once. `done` gives Ctrl-C back.
 */
export function onInterrupt(): { readonly signal: AbortSignal; readonly done: () => void } {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(2)
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return {
    signal: controller.signal,
    done: () => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
    },
  }
}
