/** Why there is no fragment: the server's own words where it gave some. */
export interface Failure {
  status: number;
  code: string;
  title?: string;
  message?: string;
  retry?: boolean;
  requestId?: string;
  problems?: { field: string; message: string }[];
  yours?: string;
  theirs?: string;
  version?: number | string;
}

export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

export async function failureOf(response: Response): Promise<Failure> {
  const requestId = response.headers.get('X-Request-Id') ?? '';
  const told = await response.json().catch(() => ({}));
  return { code: `http-${response.status}`, retry: response.status >= 500, requestId, ...told, status: response.status };
}

/** Whatever was thrown on the way, as a failure: the server unreachable, unless something better is known. */
export function failureFrom(thrown: unknown): Failure {
  return thrown instanceof Refusal ? thrown.failure : { status: 0, code: 'offline', retry: true };
}

/** Whether the same may succeed a little later without anybody doing anything. */
export function mayPass({ status }: Failure): boolean {
  return status === 0 || status === 429 || status >= 500;
}
