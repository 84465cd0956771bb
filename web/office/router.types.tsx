import { Link, useParams, useSearch } from '@tanstack/react-router'
import { ButtonLink } from '../shared/parts/links.tsx'

/**
 * Never run: that this file compiles proves that a link to nowhere does not. Each line below is wrong in one way; were
 * one of them let through, its `@ts-expect-error` would be the mistake.
 */
export function WhatTheCompilerRefuses({ id }: { id: string }) {
  const { cycle } = useSearch({ from: '/shell/papers' })
  // @ts-expect-error the screen understands no such word
  const { colour } = useSearch({ from: '/shell/papers' })
  // @ts-expect-error the address has no such blank
  const { unitId } = useParams({ from: '/shell/groups/$groupId' })
  // @ts-expect-error no such screen
  useParams({ from: '/shell/groupz/$groupId' })
  return (
    <>
      {cycle}
      {colour}
      {unitId}
      <Link to="/groups/$groupId" params={{ groupId: id }} />
      {/* @ts-expect-error no such address */}
      <Link to="/groupz" />
      {/* @ts-expect-error an address is not put together by hand */}
      <Link to={`/groups/${id}`} />
      {/* @ts-expect-error the blank is not filled in */}
      <Link to="/groups/$groupId" />
      {/* @ts-expect-error another blank is filled in */}
      <Link to="/groups/$groupId" params={{ unitId: id }} />
      {/* @ts-expect-error the screen understands no such word */}
      <Link to="/papers" search={{ colour: 'red' }} />
      {/* @ts-expect-error no such choice */}
      <Link to="/groups" search={{ status: 'asleep' }} />
      {/* @ts-expect-error a button that leads nowhere */}
      <ButtonLink to="/groupz">…</ButtonLink>
    </>
  )
}
