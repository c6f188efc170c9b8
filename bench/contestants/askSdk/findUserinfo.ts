import axios from 'axios';
import { auth0Url } from '../environment';
import type { Userinfo } from './createSkill';

/** Calls Auth0 each time, as the tutorials do. */
export async function findUserinfo(accessToken: string): Promise<Userinfo> {
  const { data } = await axios.get<Userinfo>(`${auth0Url}/userinfo`, {
    headers: { Authorization: `Bearer ${accessToken}` },
  });
  return data;
}
