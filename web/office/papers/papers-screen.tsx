import { Card } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { formatCount, formatMonth } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag, type Tone } from '../../shared/parts/tag.tsx'
import { type Cycle, cyclesQuery } from '../payments/api.ts'
import { paymentText } from '../payments/text.ts'
import { usePolicyName } from '../policies/policy-name.ts'
import { CyclePapers } from './cycle-papers.tsx'
import { groundText } from './ground-text.ts'
import classes from './papers.module.css'
import { papersText } from './text.ts'

const TONE_OF_STATE: { readonly [State in Cycle['state']]: Tone } = {
  opened: 'rest',
  computed: 'accent',
  submitted: 'wait',
  approved: 'ok',
  ordered: 'ok',
  paid: 'ok',
  closed: 'rest',
}

/** Every cycle at the left; at the right the papers of the one that was chosen. */
export function PapersScreen() {
  const text = useText(papersText)
  const grounds = useText(groundText)
  return (
    <>
      <PageHead
        title={text.title}
        acts={
          <ButtonLink to="/papers/grounds" variant="default">
            {grounds.open}
          </ButtonLink>
        }
      >
        {text.about}
      </PageHead>
      <Loaded query={useQuery(cyclesQuery)}>
        {({ items }) => (items.length === 0 ? <NoCycle /> : <Chosen cycles={items} />)}
      </Loaded>
    </>
  )
}

function NoCycle() {
  const text = useText(papersText)
  const maySeePayments = useMay('payments:read')
  return (
    <Card>
      <Empty title={text.empty} act={maySeePayments && <ButtonLink to="/payments">{text.toPayments}</ButtonLink>}>
        {text.emptyHint}
      </Empty>
    </Card>
  )
}

/** The link names the cycle; without a name it is the newest. */
function Chosen({ cycles }: { cycles: readonly Cycle[] }) {
  const { cycle: asked } = useSearch({ from: '/shell/papers' })
  const newestFirst = cycles.toSorted((one, other) => other.month.localeCompare(one.month))
  const chosen = newestFirst.find(({ id }) => id === asked) ?? newestFirst[0]
  if (chosen === undefined) return <NoCycle />
  return (
    <div className={classes['page']}>
      <CycleList cycles={newestFirst} chosenId={chosen.id} />
      <CyclePapers key={chosen.id} cycle={chosen} />
    </div>
  )
}

function CycleList({ cycles, chosenId }: { cycles: readonly Cycle[]; chosenId: string }) {
  const text = useText(papersText)
  const { state: told } = useText(paymentText)
  const nameOf = usePolicyName()
  const areSeveral = new Set(cycles.map(({ provisionCode }) => provisionCode)).size > 1
  return (
    <Card component="nav" padding={0} aria-label={text.cycles}>
      <ul className={classes['cycles']}>
        {cycles.map(({ id, month, state, entitledGroups, provisionCode }) => (
          <li key={id}>
            <Link
              to="/papers"
              search={{ cycle: id }}
              replace
              resetScroll={false}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={id === chosenId ? 'true' : undefined}
            >
              <b>{text.cycleOf(formatMonth(month))}</b>
              <div className="muted">
                <Tag tone={TONE_OF_STATE[state]}>{told[state]}</Tag>{' '}
                {entitledGroups ? text.groups(formatCount(entitledGroups)) : ''}
                {areSeveral && <div>{nameOf(provisionCode)}</div>}
              </div>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
