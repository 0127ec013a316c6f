"""This room holds what a record promises, idea by idea; `port` puts the promises together."""
