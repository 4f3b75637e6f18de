import type { Member } from '#shared/model/member.ts';
import type { Order } from '#shared/model/order.ts';
import type { SupplierFault } from '#shared/model/problem.ts';
import type { Result } from '#shared/model/result.ts';
import type { OrdersPage } from '#shared/supplier-api/orders.ts';
import type {
  SignInAnswer,
  SignInRequest,
  SupplierDescription,
  Tokens,
} from '#shared/supplier-api/session.ts';

export type SupplierAnswer<T> = Promise<Result<T, SupplierFault>>;

export interface OrdersQuery {
  readonly updatedSince?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** The Supplier API of one supplier. Never throws for what a network or a supplier can do. */
export interface SupplierClient {
  describe(): SupplierAnswer<SupplierDescription>;
  signIn(request: SignInRequest): SupplierAnswer<SignInAnswer>;
  refresh(refreshToken: string): SupplierAnswer<Tokens>;
  signOut(accessToken: string): SupplierAnswer<null>;
  me(accessToken: string): SupplierAnswer<Member>;
  orders(accessToken: string, query: OrdersQuery): SupplierAnswer<OrdersPage>;
  order(accessToken: string, id: string): SupplierAnswer<Order>;
}
