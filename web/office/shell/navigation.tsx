import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatCount } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { meQuery } from '../../shared/me.ts'
import { taskCountsQuery } from '../tasks/api.ts'
import { destinationsFor } from './destinations.ts'
import classes from './shell.module.css'
import { shellText } from './text.ts'

/** The menu, with what waits for this reader beside each line. */
export function Navigation({ onGone }: { onGone: () => void }) {
  const text = useText(shellText)
  const me = useQuery(meQuery).data
  const counts = useQuery(taskCountsQuery).data
  if (!me) return null
  return (
    <>
      <Link to="/" className={classes['brand']} onClick={onGone}>
        <img src="/icon.svg" alt="" /> {text.product}
      </Link>
      {destinationsFor(me.permissions)
        .filter((part) => part.length > 0)
        .map((part) => (
          <ul key={part[0]?.name}>
            {part.map(({ name, to }) => (
              <li key={name}>
                <Link to={to} onClick={onGone} activeProps={{ 'aria-current': 'page' }}>
                  {text.nav[name]}
                  {counts?.[name] ? <b>{formatCount(counts[name])}</b> : null}
                </Link>
              </li>
            ))}
          </ul>
        ))}
      {me.demonstration && <div className={classes['demo']}>{text.demonstration}</div>}
    </>
  )
}
