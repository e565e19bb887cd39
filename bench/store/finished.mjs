/** Fulfilled when a program has ended as it should. @throws with what it said when it did not */
export async function finished(program) {
  let said = ''
  program.stderr.on('data', (part) => {
    said += part
  })
  const status = await new Promise((resolve) => program.once('close', resolve))
  if (status !== 0) throw new Error(`the program ended with status ${status}: ${said.slice(-500)}`)
}
