/** What is attached to the head and says who they are: " of the rollback", " in Hawaii"; no day and no occasion. */
export function attachedLength(rest: string): number {
  const [attached = ''] = ATTACHED.exec(rest) ?? []
  return attached.length > LONGEST_ATTACHED || OCCASION.test(attached) ? 0 : attached.length
}

const ATTACHED =
  /^ (?:of|in|on|from|at|within|inside) [^,;:(—–“”"]+?(?=\s(?:who|that|which|with|to|by|for|led|including|such|like|and|or|but|about|over|after|during|as|than|on|in|two|three|four|five|six|seven|eight|nine|ten)\b|[,;:(—–“”"]|$)/su
const LONGEST_ATTACHED = 48
const OCCASION =
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|\d{4}|weeks?|months?|years?|days?|times?|today|yesterday|statements?|letters?|interviews?|speech|vote|votes|polls?|survey|advance|turn|fact|particular|response|recent|past|case|addition|ground|television|twitter|tweets?|meeting|hearing|them|it|this|that|these|those|him|her|us|you|all|part|record|board|hand|side|own|question|course|late|early|general|power|office|place|line|least|once|first|last|protest|favou?r|opposition|support)\b/i
