/*
 * A disk that fails, for a process that loads it with LD_PRELOAD (https://man7.org/linux/man-pages/man8/ld.so.8.html):
 * - Reads of sectors that contain the text in BAD_SECTOR fail with the error number in BAD_SECTOR_ERROR.
 * - While the file that FAILING_SYNC names exists, fsync fails for each path that ends with its content.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int fail(int error) {
  errno = error;
  return -1;
}

ssize_t pread64(int file, void *buffer, size_t size, off64_t at) {
  ssize_t (*next)(int, void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pread64");
  ssize_t got = next(file, buffer, size, at);
  const char *text = getenv("BAD_SECTOR");
  int is_bad = text && got > 0 && memmem(buffer, got, text, strlen(text));
  return is_bad ? fail(atoi(getenv("BAD_SECTOR_ERROR"))) : got;
}

static int ends_with(const char *text, size_t length, const char *end, size_t end_length) {
  return end_length > 0 && length >= end_length && !memcmp(text + length - end_length, end, end_length);
}

static int is_failing(int file) {
  const char *switch_path = getenv("FAILING_SYNC");
  char link[64], path[4096], end[256];
  int opened = switch_path ? open(switch_path, O_RDONLY) : -1;
  if (opened < 0) return 0;
  ssize_t end_length = read(opened, end, sizeof end);
  close(opened);
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path);
  return length > 0 && end_length > 0 && ends_with(path, length, end, end_length);
}

int fsync(int file) {
  int (*next)(int) = dlsym(RTLD_NEXT, "fsync");
  return is_failing(file) ? fail(EIO) : next(file);
}
