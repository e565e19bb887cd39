import styles from './silence-help.module.css'

/** What silence means here, and how surprising it is: in words that need no formula, with the formula for who wants it. */
export const SilenceHelp = () => (
  <details className={styles.help}>
    <summary>How is silence read?</summary>
    <p>
      An outlet is <i>silent</i> on a claim when articles of it were read that came out while others reported the claim
      (a day before to three days after), and none of them says so. How many these articles are stands beside the sign:
      the silence of one article says little, that of a dozen more. Where nothing of those days was read, the cell is
      empty: that is no silence.
    </p>
    <p>
      A silence is <i>surprising</i> where most others carry the claim: the sign is the darker. It is counted in bits;
      one bit is a coin that fell on the other side. If <i>s</i> of <i>n</i> other outlets carry it, one more would with{' '}
      <i>p</i> = (<i>s</i> + 1) / (<i>n</i> + 2); the surprise is −log₂(1 − <i>p</i>), in full from three articles on.
    </p>
  </details>
)
