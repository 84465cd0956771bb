import { Card } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatCount, formatDay } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag, type Tone } from '../../shared/parts/tag.tsx'
import { type Task, tasksQuery } from './api.ts'
import classes from './tasks.module.css'
import { taskText } from './text.ts'

const TONE: { readonly [Urgency in Task['urgency']]: Tone } = { late: 'bad', soon: 'wait', calm: 'rest' }

/** What waits for this reader, and the way to do it. */
export function TasksScreen() {
  const text = useText(taskText)
  return (
    <>
      <PageHead title={text.title}>{text.about}</PageHead>
      <Card component="section" padding={0} maw={900}>
        <Loaded query={useQuery(tasksQuery)}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={text.none}>{text.noneHint}</Empty>
            ) : (
              <ul className={classes['tasks']}>
                {items.map((task) => (
                  <TaskLine key={task.id} task={task} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
    </>
  )
}

function TaskLine({ task }: { task: Task }) {
  const text = useText(taskText)
  const read = useBilingual()
  return (
    <li>
      <b className={`tag tag-${TONE[task.urgency]} ${classes['count']}`}>{formatCount(task.count)}</b>
      <div>
        <div>{read(task)}</div>
        {task.dueOn && (
          <div className="muted">
            <Tag tone={TONE[task.urgency]}>{text.urgency[task.urgency]}</Tag> {text.due(formatDay(task.dueOn))}
          </div>
        )}
      </div>
      <ButtonLink
        to={task.href}
        size="xs"
        variant={task.urgency === 'calm' ? 'default' : 'filled'}
        aria-label={`${text.open}: ${read(task)}`}
      >
        {text.open}
      </ButtonLink>
    </li>
  )
}
