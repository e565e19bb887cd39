import type { CopyFlow } from '../../logic/compare/copies.js'
import { formatCount } from '../../logic/format.js'
import { OutletName } from '../outlet-name.js'
import section from '../section.module.css'

interface CopyFlowsProps {
  readonly affair: string
  readonly flows: readonly CopyFlow[]
}

/** Who has how much from whom. */
export const CopyFlows = ({ affair, flows }: CopyFlowsProps) => (
  <table className={section.table}>
    <caption className="visually-hidden">Who has how much from whom</caption>
    <thead>
      <tr>
        <th scope="col">Outlet</th>
        <th scope="col">has from</th>
        <th scope="col" className={section.number}>
          Articles
        </th>
        <th scope="col" className={section.number}>
          Words
        </th>
      </tr>
    </thead>
    <tbody>
      {flows.map(({ taker, source, isDirected, articles, words }) => (
        <tr key={`${taker} ${source} ${isDirected}`}>
          <td>
            <OutletName affair={affair} name={taker} />
          </td>
          <td>
            {isDirected ? '' : 'shares with '}
            <OutletName affair={affair} name={source} />
          </td>
          <td className={section.number}>{formatCount(articles)}</td>
          <td className={section.number}>{formatCount(words)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
