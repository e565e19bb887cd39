import { type BinaryOperationNode, OperatorNode, PostgresQueryCompiler, PrimitiveValueListNode } from 'kysely'

/** How a list is asked for as one value. */
const AS_ONE: Readonly<Record<string, string>> = { in: '= any', 'not in': '<> all' }

/**
 * Binds the list of `column in (…)` as one array, so that the text of a query does not hang on how long the list is, and it is
 * planned once and not for each length.
 */
export class RecordQueryCompiler extends PostgresQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { leftOperand, operator, rightOperand } = node
    const asOne = OperatorNode.is(operator) ? AS_ONE[operator.operator] : undefined
    if (asOne === undefined || !PrimitiveValueListNode.is(rightOperand)) {
      super.visitBinaryOperation(node)
      return
    }
    this.visitNode(leftOperand)
    this.append(` ${asOne}(`)
    this.appendValue(rightOperand.values)
    this.append(')')
  }
}
