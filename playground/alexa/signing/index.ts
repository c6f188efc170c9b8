export { issueAlexaCertificates, type AlexaCertificates } from './AlexaCertificates';
export {
  issueCertificate,
  newKeys,
  type CertificateOptions,
  type Certified,
  type Issuer,
} from './issueCertificate';
export { certificatePath, RequestSigner, type SignatureHeaders } from './RequestSigner';
