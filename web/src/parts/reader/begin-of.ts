/** The element of the first words of a statement in a drawn article; null when the article has none of it. */
export const beginOf = (body: HTMLElement, statement: string): HTMLElement | null =>
  body.querySelector<HTMLElement>(`[data-begins~=${JSON.stringify(statement)}]`)
