import styles from './compare.module.css'

/** What the marks of a wording mean. */
export const WordingKey = () => (
  <>
    The fullest on top. Of the others: <ins className={styles.added}>added</ins>,{' '}
    <del className={styles.leftOut}>left out</del>, <b className={styles.quoted}>“in quotation marks”</b>.
  </>
)
