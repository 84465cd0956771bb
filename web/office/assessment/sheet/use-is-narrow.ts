import { useMediaQuery } from '@mantine/hooks'

/** Whether the list of criteria stands above the open one, and not beside it. */
export const useIsNarrow = (): boolean => useMediaQuery('(max-width: 62em)', false) ?? false
