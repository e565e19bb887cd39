import { Link } from '@tanstack/react-router'
import { CircleHelp } from 'lucide-react'
import { IconPopover } from './icon-popover.js'
import styles from './popover.module.css'
import marks from './reader/marks.module.css'

/** What the page's words and colours mean. */
export function HelpPopover() {
  return (
    <IconPopover label="What the marks mean" icon={<CircleHelp size={18} aria-hidden />}>
      {(close) => (
        <div className={styles.help}>
          <h2>A statement has three parts</h2>
          <p className={styles.example}>
            <span className={marks.source}>The minister</span> <span className={marks.cue}>denied</span>{' '}
            <span className={marks.content}>that the team would “march behind another flag”</span>.
          </p>
          <dl>
            <dt className={marks.source}>Source</dt>
            <dd>who is said to have said it; underlined</dd>
            <dt className={marks.cue}>Cue</dt>
            <dd>the words that say so; dotted, in italics</dd>
            <dt>
              <span className={marks.content}>Content</span>
            </dt>
            <dd>what was said; shaded. Words in quotation marks stand out in lists</dd>
          </dl>
          <h2>Kinds</h2>
          <dl>
            <dt>Direct</dt>
            <dd>all of it in quotation marks</dd>
            <dt>Indirect</dt>
            <dd>in the reporter’s words</dd>
            <dt>Mixed</dt>
            <dd>in the reporter’s words, with some in quotation marks</dd>
          </dl>
          <h2>Confidence</h2>
          <p>
            How sure the program is that it has read the statement rightly. It says nothing about whether the statement
            is true.
          </p>
          <h2>Keys</h2>
          <p>
            <kbd>/</kbd> or <kbd>Ctrl</kbd> <kbd>K</kbd> search, from everywhere
          </p>
          <h2>Keys in an article</h2>
          <p>
            <kbd>j</kbd> next statement, <kbd>k</kbd> the one before; <kbd>n</kbd> and <kbd>p</kbd> the same over all
            that is shown; <kbd>Esc</kbd> none. A click on words of several leads from one to the next
          </p>
          <p>
            <Link to="/help" onClick={close}>
              All of the help
            </Link>
          </p>
        </div>
      )}
    </IconPopover>
  )
}
