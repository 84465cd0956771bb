const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether a request with this method only looks (RFC 9110 §9.2.1, safe methods). */
export const isRead = (method: string): boolean => READS.has(method)
