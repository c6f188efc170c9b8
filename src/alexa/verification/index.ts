export { CertificateStore, type CertificateStoreOptions, type FetchText } from './CertificateStore';
export { fetchCertificate } from './fetchCertificate';
export { RequestVerifier, type RequestVerifierOptions } from './RequestVerifier';
export { VerificationError, type VerificationErrorCode } from './VerificationError';
