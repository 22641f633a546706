# A small image with the program alone.
FROM rust:1.95-alpine AS build
# mimalloc is C; Alpine's own C library makes the program static.
RUN apk add --no-cache build-base=~0.5
WORKDIR /source
COPY . .
RUN cargo build --release --locked

FROM scratch
COPY --from=build /source/target/release/policyc /policyc
USER 65534:65534
WORKDIR /project
ENTRYPOINT ["/policyc"]
CMD ["check"]
